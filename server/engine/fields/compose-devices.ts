import { bytesWords, requestWords, timesWords } from './compose-shared';
import { under, type WordsByPath } from './words';

/** Disks, graphics processors and other devices of a service. */
export const deviceWords: WordsByPath = {
  blkio_config: {
    text: {
      en: 'How fast the container may read and write disks, and its weight against others. It knows disks of this machine, so it does not travel.',
      ko: '컨테이너가 디스크를 읽고 쓰는 속도와 다른 컨테이너에 대한 비중입니다. 이 장비의 디스크를 가리키므로 다른 장비에서는 통하지 않습니다.',
    },
    counterpart: {
      en: 'nothing plays its part: choose a StorageClass with the speed you need.',
      ko: '대응하는 것이 없습니다. 필요한 속도의 StorageClass를 고릅니다.',
    },
  },
  'blkio_config.weight': {
    text: {
      en: 'The weight of the container when disks are busy, from 10 to 1000.',
      ko: '디스크가 바쁠 때의 비중으로, 10에서 1000까지입니다.',
    },
  },
  'blkio_config.weight_device': {
    text: {
      en: 'Weights for single disks, before the general `weight`.',
      ko: '디스크마다 따로 정하는 비중이며, 전체 `weight`보다 우선합니다.',
    },
  },
  'blkio_config.weight_device.*': {
    text: {
      en: 'The weight for one disk.',
      ko: '디스크 하나의 비중입니다.',
    },
  },
  'blkio_config.weight_device.*.path': {
    text: {
      en: 'The disk on the host, such as `/dev/sda`.',
      ko: '호스트의 디스크로, `/dev/sda` 등을 적습니다.',
    },
  },
  'blkio_config.weight_device.*.weight': {
    text: {
      en: 'The weight on this disk, from 10 to 1000.',
      ko: '이 디스크에서의 비중으로, 10에서 1000까지입니다.',
    },
  },
  'blkio_config.device_read_bps': {
    text: {
      en: 'How many bytes per second may be read, for each disk.',
      ko: '디스크마다 초당 읽을 수 있는 바이트 수입니다.',
    },
  },
  'blkio_config.device_read_bps.*': {
    text: {
      en: 'The limit for one disk.',
      ko: '디스크 하나의 한도입니다.',
    },
  },
  ...under('blkio_config.device_read_bps.*', bytesWords),
  'blkio_config.device_write_bps': {
    text: {
      en: 'How many bytes per second may be written, for each disk.',
      ko: '디스크마다 초당 쓸 수 있는 바이트 수입니다.',
    },
  },
  'blkio_config.device_write_bps.*': {
    text: {
      en: 'The limit for one disk.',
      ko: '디스크 하나의 한도입니다.',
    },
  },
  ...under('blkio_config.device_write_bps.*', bytesWords),
  'blkio_config.device_read_iops': {
    text: {
      en: 'How many times per second may be read, for each disk.',
      ko: '디스크마다 초당 읽을 수 있는 횟수입니다.',
    },
  },
  'blkio_config.device_read_iops.*': {
    text: {
      en: 'The limit for one disk.',
      ko: '디스크 하나의 한도입니다.',
    },
  },
  ...under('blkio_config.device_read_iops.*', timesWords),
  'blkio_config.device_write_iops': {
    text: {
      en: 'How many times per second may be written, for each disk.',
      ko: '디스크마다 초당 쓸 수 있는 횟수입니다.',
    },
  },
  'blkio_config.device_write_iops.*': {
    text: {
      en: 'The limit for one disk.',
      ko: '디스크 하나의 한도입니다.',
    },
  },
  ...under('blkio_config.device_write_iops.*', timesWords),
  devices: {
    text: {
      en: 'Gives devices of the host to the container. The path must exist on the machine where the container starts.',
      ko: '호스트의 장치를 컨테이너에 줍니다. 컨테이너가 시작하는 장비에 그 경로가 있어야 합니다.',
    },
    counterpart: {
      en: 'no field: a device plugin offers the device, and `containers[].resources.limits` asks for it.',
      ko: '해당 필드가 없습니다. 장치 플러그인이 내놓은 장치를 컨테이너의 `resources.limits`로 요청합니다.',
    },
  },
  'devices.*': {
    text: {
      en: 'One device: `host:container:rights` such as `/dev/ttyUSB0:/dev/ttyUSB0:rw`, or a mapping.',
      ko: '장치 하나로, `/dev/ttyUSB0:/dev/ttyUSB0:rw`처럼 `호스트:컨테이너:권한`이나 매핑으로 적습니다.',
    },
  },
  'devices.*.source': {
    text: {
      en: 'The device on the host, such as `/dev/ttyUSB0`.',
      ko: '호스트의 장치로, `/dev/ttyUSB0` 등을 적습니다.',
    },
  },
  'devices.*.target': {
    text: {
      en: 'What the device is called in the container; by default the same.',
      ko: '컨테이너 안에서 쓸 장치 경로이며, 적지 않으면 호스트와 같습니다.',
    },
  },
  'devices.*.permissions': {
    text: {
      en: 'What the container may do with it: `r` read, `w` write, `m` create. Default is `rwm`.',
      ko: '할 수 있는 일로, `r`은 읽기, `w`는 쓰기, `m`은 만들기입니다. 기본값은 `rwm`입니다.',
    },
  },
  device_cgroup_rules: {
    text: {
      en: 'Allows whole kinds of devices that may appear later, such as `c 189:* rmw` for USB. It does not bring the device files along.',
      ko: 'USB를 뜻하는 `c 189:* rmw`처럼, 나중에 나타날 장치까지 종류째 허용합니다. 장치 파일을 넣어 주지는 않습니다.',
    },
    counterpart: {
      en: 'nothing plays its part.',
      ko: '대응하는 것이 없습니다.',
    },
  },
  'device_cgroup_rules.*': {
    text: {
      en: 'One rule: kind, numbers and rights of the devices.',
      ko: '장치의 종류, 번호, 권한을 적은 규칙 하나입니다.',
    },
  },
  gpus: {
    text: {
      en: 'Gives graphics processors to the container: `all`, or a list. The host needs the driver and its container toolkit.',
      ko: '컨테이너에 GPU를 줍니다. `all`이나 목록으로 적으며, 호스트에 드라이버와 컨테이너 툴킷이 있어야 합니다.',
    },
    counterpart: {
      en: '`containers[].resources.limits["nvidia.com/gpu"]`, a whole number. The cluster needs the device plugin.',
      ko: '컨테이너의 `resources.limits["nvidia.com/gpu"]`이며 정수로 적습니다. 클러스터에 장치 플러그인이 있어야 합니다.',
    },
  },
  'gpus.*': {
    text: {
      en: 'One request, with either `count` or `device_ids`, not both.',
      ko: '요청 하나이며, `count`와 `device_ids` 중 하나만 적습니다.',
    },
  },
  ...under('gpus.*', requestWords),
};
